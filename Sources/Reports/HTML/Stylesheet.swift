/// The looks of every page: fonts of the reader's own machine, light and dark, from a telephone to A4.
enum Stylesheet {
  /// Text, headings, tables.
  static let screen: HTML = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --wash: #f3f6f9; --ink: #1a2430; --soft: #53606f; --rule: #d3dae2; --accent: #123a63;
      --warn: #fff1cf; --warn-ink: #5a3b00; --warn-rule: #d9a520;
      --own: #123a63; --all: #6b7888; --band: #e3e9f0; --grid: #d9dfe6;
      --darkest: #123a63; --dark: #3f74ab; --light: #a9c8e4; --lightest: #eef4fa; --edge: #123a63;
      --on-darkest: #ffffff; --on-dark: #ffffff; --on-light: #10253b; --on-lightest: #10253b;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #12181f; --wash: #1a222c; --ink: #e4e9ef; --soft: #a5b1bf; --rule: #34404e; --accent: #9cc9f5;
        --warn: #3a2c08; --warn-ink: #ffe2a0; --warn-rule: #a57b14;
        --own: #9cc9f5; --all: #94a2b3; --band: #26313d; --grid: #33404e;
        --darkest: #d7e9fb; --dark: #86b6e6; --light: #3c6894; --lightest: #1d3147; --edge: #d7e9fb;
        --on-darkest: #0c1a29; --on-dark: #0c1a29; --on-light: #f2f7fc; --on-lightest: #f2f7fc;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55; font-size: 1rem;
      font-family: -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans",
        "DejaVu Sans Condensed", sans-serif;
      overflow-wrap: break-word;
    }
    main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
    header { padding-top: 2.75rem; }
    p, li, dd { max-width: 44rem; }
    h1, h2, h3, h4 { line-height: 1.22; text-wrap: balance; }
    h1 { font-size: 2.3rem; margin: 0.2rem 0 0.5rem; letter-spacing: -0.015em; }
    h2 { font-size: 1.45rem; margin: 0 0 0.6rem; }
    h3 { font-size: 1.08rem; margin: 1.8rem 0 0.5rem; }
    h4 { font-size: 0.95rem; margin: 1.4rem 0 0.35rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
    .top { display: contents; }
    .running { display: none; }
    code { font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
      font-size: 0.86em; overflow-wrap: anywhere; }
    code.line { display: block; max-width: 100%; background: var(--wash); border: 1px solid var(--rule);
      border-radius: 4px; padding: 0.5rem 0.75rem; margin: 0.6rem 0; }
    .eyebrow { margin: 0; color: var(--accent); font-weight: 600; font-size: 0.9rem; letter-spacing: 0.02em; }
    .facts { margin: 0 0 1.6rem; color: var(--soft); }
    .facts span:not(:last-child)::after { content: " · "; }
    .banner { margin: 0; padding: 0.55rem 1.5rem; text-align: center; font-weight: 700; background: var(--warn);
      color: var(--warn-ink); border-bottom: 2px solid var(--warn-rule); position: sticky; top: 0; z-index: 1; }
    section { border-top: 1px solid var(--rule); margin-top: 2.6rem; padding-top: 1.8rem; scroll-margin-top: 3rem; }
    .summary { border: 0; border-left: 5px solid var(--accent); background: var(--wash); margin: 0 0 1.4rem;
      padding: 1.2rem 1.5rem; border-radius: 0 6px 6px 0; }
    .summary h2 { font-size: 1rem; margin: 0 0 0.6rem; color: var(--accent); }
    .summary ol { margin: 0; padding: 0; list-style: none; }
    .summary li { max-width: 50rem; font-size: 1.06rem; margin: 0.6rem 0 0; }
    .keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; margin: 1.4rem 0; }
    .key-figure { border: 1px solid var(--rule); border-radius: 6px; padding: 0.9rem 1.1rem; }
    .key-figure dt { color: var(--soft); font-size: 0.92rem; line-height: 1.35; }
    .key-figure dd { margin: 0.15rem 0 0; font-size: 0.92rem; color: var(--soft); }
    .key-figure .big { font-size: 2rem; line-height: 1.2; font-weight: 650; color: var(--ink);
      font-variant-numeric: tabular-nums; }
    .key-figure .words { font-size: 1.25rem; line-height: 1.9; font-weight: 500; color: var(--soft); }
    nav { font-size: 0.95rem; margin-top: 1.4rem; }
    nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0 0; font-size: 0.9rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--soft); padding-bottom: 0.35rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.42rem 0.7rem 0.42rem 0; border-bottom: 1px solid var(--rule); }
    th { font-weight: 600; }
    thead th { border-bottom: 2px solid var(--soft); vertical-align: bottom; }
    td.number, th.number { text-align: right; padding-right: 0; padding-left: 0.7rem; }
    td.number small, th code { white-space: nowrap; }
    .beside tbody th { font-weight: 500; }
    td small, dd small { color: var(--soft); font-size: 0.92em; display: block; }
    .beside th:nth-child(n + 2) { width: 9.5rem; }
    .beside th:last-child { width: 15.5rem; }
    .beside.adjusted th:nth-child(n + 2) { width: 8rem; }
    .beside.adjusted th:last-child { width: 13rem; }
    .matrix th:first-child { width: 12.5rem; }
    .matrix.single { max-width: 30rem; }
    tr.together th, tr.together td { border-top: 2px solid var(--soft); }
    .withheld { color: var(--soft); font-style: italic; }
    .chart-title { font-weight: 600; margin: 1.4rem 0 0.3rem; }
    .participation { font-size: 0.88rem; color: var(--soft); margin: 0.45rem 0 0; max-width: none; }
    .note { font-size: 0.92rem; color: var(--soft); }
    ul.cannot { padding-left: 1.1rem; }
    ul.cannot li { margin: 0.45rem 0; }
    dl.definitions-list { margin: 0; }
    dl.definitions-list dt { font-weight: 600; margin-top: 0.7rem; }
    dl.definitions-list dd { margin: 0; }
    .decision { border: 1px solid var(--rule); border-radius: 6px; padding: 1rem 1.2rem; margin: 1rem 0; }
    .decision h4 { margin: 0 0 0.3rem; font-size: 1rem; }
    .decision h4 code { color: var(--soft); font-weight: 400; }
    .rules { margin: 0.7rem 0 0; padding: 0; list-style: none; }
    .rules > li { max-width: none; border-top: 1px solid var(--rule); padding: 0.55rem 0; display: grid;
      grid-template-columns: 11rem 1fr; gap: 0 1.2rem; }
    .rules .then { font-weight: 600; }
    .rules .then small { display: block; font-weight: 400; color: var(--soft); }
    .rules .because { color: var(--soft); margin: 0.15rem 0 0; }
    .rules p { margin: 0; max-width: none; }
    .vignette { border: 1px solid var(--rule); border-radius: 6px; padding: 1rem 1.2rem; margin: 1rem 0; }
    .vignette h3 { margin: 0; }
    .vignette .text p { margin: 0.6rem 0; }
    .remark { border-left: 5px solid var(--rule); padding: 0.1rem 1.2rem; margin: 1rem 0; }
    .remark p { margin: 0.5rem 0 0; }
    .remark strong { display: block; margin-top: 0.9rem; }
    .peers th:last-child, .peers td:last-child { padding-left: 1.2rem; }
    .peers .number b { white-space: nowrap; }
    .yardsticks { table-layout: fixed; }
    .yardsticks th:first-child { width: 18%; }
    .yardsticks th:nth-child(2) { width: 8.5%; }
    .yardsticks th:nth-child(3), .yardsticks th:nth-child(5) { width: 11.5%; }
    .yardsticks th:nth-child(6) { width: 12%; }
    .yardsticks th:last-child { width: 23%; }
    .moves { table-layout: fixed; }
    .moves th:nth-child(n + 2) { width: 6rem; }
    .moves th:nth-child(4) { width: 15.5rem; }
    .moves th:last-child { width: 10rem; }
    .moves tbody th { font-weight: 500; }
    .sayings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 0 2rem; }
    .sayings h4 { margin-top: 0.8rem; }
    .saying { max-width: 44rem; }
    .sayings p { font-size: 0.94rem; margin: 0.35rem 0; }
    table tbody tr.heading th { padding-top: 0.9rem; border-bottom: 1px solid var(--soft); font-weight: 600; }
    .draft { border-left: 5px solid var(--warn-rule); padding: 0.1rem 0 0.1rem 1rem; }
    .standings .hash { font-size: 0.78em; white-space: normal; overflow-wrap: anywhere; }
    th small { display: block; font-weight: 400; color: var(--soft); }
    footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.9rem; }
    @media (max-width: 40rem) {
      main, header, footer { padding-left: 1.1rem; padding-right: 1.1rem; }
      header { padding-top: 1.6rem; }
      h1 { font-size: 1.75rem; }
      h2 { font-size: 1.28rem; }
      .summary { padding: 1rem 1.1rem; }
      .keys { grid-template-columns: 1fr; gap: 0.6rem; }
      .rules > li { grid-template-columns: 1fr; gap: 0.15rem; }
      table { font-size: 0.84rem; }
      th, td { padding-right: 0.4rem; }
      td.number, th.number { padding-left: 0.4rem; }
      table.stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; text-align: left; }
      .stacks caption { display: block; }
      .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .stacks tr { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; }
      .stacks th, .stacks td, .stacks tr.together > * { border: 0; padding: 0.12rem 0; }
      .stacks tr.heading { border-bottom: 2px solid var(--soft); padding-top: 0.9rem; }
      .stacks tr.together { border-top: 2px solid var(--soft); }
      .stacks td { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.8rem; }
      .stacks td::before { content: attr(data-label); color: var(--soft); }
      .stacks td.long { grid-template-columns: 1fr; }
      .stacks td.number { text-align: right; }
      .stacks td.number::before { text-align: left; }
    }
    """
}
