import Diagnostics

/// One self-contained page: no script, no font, no picture and no style from elsewhere.
struct Page {
  let title: String
  let language: Language
  /// The words on top of every printed page; `nil` for none.
  let banner: String?
  let content: HTML
  /// What stands small on top of every printed sheet; `nil` where one sheet is the whole.
  var running: String?
  /// Looks that only this kind of page has.
  var style: HTML = .none

  var html: HTML {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <link rel="icon" href="data:,">
    <title>\(title)</title>
    <style>
    \(Stylesheet.screen)
    \(Stylesheet.charts)
    \(Stylesheet.folds)
    \(Stylesheet.print)\(style)
    </style>
    </head>
    <body>
    <div class="sheet">
    \(top)
    \(content)
    </div>
    \(Pattern.definitions)
    </body>
    </html>

    """
  }

  /// What every printed sheet repeats; nothing where there is nothing to repeat.
  private var top: HTML {
    let banner = banner.map { "<aside class=\"banner\"><span>\($0)</span></aside>" as HTML }
    let running = running.map { "<div class=\"running\" aria-hidden=\"true\">\($0)</div>" as HTML }
    guard banner != nil || running != nil else { return .none }
    return "<div class=\"top\">\(banner ?? .none)\(running ?? .none)</div>"
  }
}
