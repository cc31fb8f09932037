"""Asks R: all questions of all cases in one file, one start of R, all answers in one file."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def answer(cases, folder):
    """Fills in what R was asked for. R says "refused" where its package refuses, and then each of its keys is None."""
    questions = [(case, *asked) for case in cases for asked in case.asked]
    if not questions:
        return {}
    told = folder / "questions.json"
    heard = folder / "answers.json"
    told.write_text(json.dumps([{"function": function, "question": question}
                                for _, _, function, question, _ in questions]), encoding="utf-8")
    run = subprocess.run(["Rscript", "--vanilla", HERE / "answers.R", HERE, told, heard], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"R failed: {run.stderr.strip()}")
    document = json.loads(heard.read_text(encoding="utf-8"))
    for (case, engine, function, _, tolerance), figures in zip(questions, document["answers"], strict=True):
        if "error" in figures:
            sys.exit(f"R failed in {function} of {case.name}: {figures['error']}")
        case.expect(engine, tolerance, figures)
    return document["versions"]
