"""Decision tables with known faults: a space cut into boxes at random, then one rule in ten widened or shrunk."""
import random

import numpy


class Table:
    """inputs: list of ("number", low, high) or ("choice", codes); rules: boxes, one side an input."""

    def __init__(self, columns, rules, seed):
        self.chance = random.Random(seed)
        self.inputs = [
            ("number", 0, 999) if column % 2 == 0 else ("choice", [f"c{code}" for code in range(8)])
            for column in range(columns)
        ]
        self.rules = self.partition(rules)
        self.faults = []

    def whole(self):
        return [(given[0], given[1]) if kind == "number" else frozenset(given[0]) for kind, *given in self.inputs]

    def partition(self, count):
        boxes = [self.whole()]
        while len(boxes) < count:
            index = self.chance.randrange(len(boxes))
            halves = self.cut(boxes[index])
            if halves:
                boxes[index : index + 1] = halves
        self.chance.shuffle(boxes)
        return boxes

    def cut(self, box):
        column = self.chance.randrange(len(box))
        side = box[column]
        if isinstance(side, tuple):
            if side[0] == side[1]:
                return None
            at = self.chance.randrange(side[0], side[1])
            parts = (side[0], at), (at + 1, side[1])
        else:
            if len(side) == 1:
                return None
            codes = sorted(side)
            self.chance.shuffle(codes)
            at = self.chance.randrange(1, len(codes))
            parts = frozenset(codes[:at]), frozenset(codes[at:])
        return [box[:column] + [part] + box[column + 1 :] for part in parts]

    def damage(self, share=0.1):
        """Widens or shrinks some rules, each in one input; remembers the part that was added or taken away."""
        for rule in self.chance.sample(range(len(self.rules)), round(share * len(self.rules))):
            kind = self.chance.choice(["widened", "shrunk"])
            for column in self.chance.sample(range(len(self.inputs)), len(self.inputs)):
                change = (self.wider if kind == "widened" else self.narrower)(rule, column)
                if change:
                    side, part = change
                    box = self.rules[rule]
                    self.faults.append((kind, rule, box[:column] + [part] + box[column + 1 :]))
                    self.rules[rule] = box[:column] + [side] + box[column + 1 :]
                    break

    def wider(self, rule, column):
        side, kind = self.rules[rule][column], self.inputs[column]
        if kind[0] == "number":
            room = [(kind[1], side[0] - 1)] * (side[0] > kind[1]) + [(side[1] + 1, kind[2])] * (side[1] < kind[2])
            if not room:
                return None
            low, high = self.chance.choice(room)
            if low < side[0]:
                at = self.chance.randint(low, high)
                return (at, side[1]), (at, high)
            at = self.chance.randint(low, high)
            return (side[0], at), (low, at)
        missing = sorted(set(kind[1]) - side)
        if not missing:
            return None
        code = self.chance.choice(missing)
        return side | {code}, frozenset([code])

    def narrower(self, rule, column):
        side = self.rules[rule][column]
        if isinstance(side, tuple):
            if side[0] == side[1]:
                return None
            at = self.chance.randrange(side[0], side[1])
            if self.chance.random() < 0.5:
                return (side[0], at), (at + 1, side[1])
            return (at + 1, side[1]), (side[0], at)
        if len(side) == 1:
            return None
        code = self.chance.choice(sorted(side))
        return side - {code}, frozenset([code])

    # What is so, worked out from the boxes alone.

    def prepare(self):
        """The rules as arrays, so that a case is held against all of them at once."""
        self.tests = []
        for column, (kind, *given) in enumerate(self.inputs):
            sides = [rule[column] for rule in self.rules]
            if kind == "number":
                self.tests.append((numpy.array([side[0] for side in sides]), numpy.array([side[1] for side in sides])))
            else:
                holds_for = {code: numpy.array([code in side for side in sides]) for code in given[0]}
                self.tests.append((holds_for, numpy.array([len(side) == len(given[0]) for side in sides])))

    def covering(self, case):
        """The rules, from 0, that hold for a case; None is an input without an answer."""
        alive = numpy.ones(len(self.rules), bool)
        for (kind, *given), (first, second), value in zip(self.inputs, self.tests, case):
            if kind == "number":
                low, high = given if value is None else (value, value)
                alive &= (first <= low) & (high <= second)
            else:
                alive &= second if value is None else first[value]
        return numpy.flatnonzero(alive).tolist()

    def points(self, box, count=200):
        for _ in range(count):
            yield [
                self.chance.randint(*side) if isinstance(side, tuple) else self.chance.choice(sorted(side)) for side in box
            ]

    def visible_faults(self):
        """The faults that can be seen: cases taken away that no rule covers, cases added that another covers too."""
        self.prepare()
        visible = []
        for kind, rule, part in self.faults:
            shows = (lambda count: count == 0) if kind == "shrunk" else (lambda count: count > 1)
            if any(shows(len(self.covering(point))) for point in self.points(part)):
                visible.append((kind, rule, part))
        return visible

    def yaml(self):
        lines = ["rubric: damaged", "version: 1", "inputs:"]
        for column, given in enumerate(self.inputs):
            if given[0] == "number":
                lines.append(f"  i{column}: {{type: number, range: [{given[1]}, {given[2]}], whole: true}}")
            else:
                lines.append(f"  i{column}: {{type: choice, options: [{', '.join(given[1])}]}}")
        lines += ["decisions:", "  - decision: d", "    values: [o0, o1, o2, o3, o4]", "    hit: unique", "    rules:"]
        whole = self.whole()
        for number, rule in enumerate(self.rules):
            cells = [f'i{column}: "{cell(side)}"' for column, side in enumerate(rule) if side != whole[column]]
            lines.append("      - {" + ", ".join(cells + [f"then: o{number % 5}"]) + "}")
        return "\n".join(lines) + "\n"


def holds(side, value):
    return value is not None and (side[0] <= value <= side[1] if isinstance(side, tuple) else value in side)


def cell(side):
    if isinstance(side, tuple):
        return str(side[0]) if side[0] == side[1] else f"[{side[0]}..{side[1]}]"
    return ", ".join(sorted(side))
