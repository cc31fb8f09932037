import Diagnostics

/// One self-contained page: no script, no font, no picture and no style from elsewhere.
struct Page {
  let title: String
  let language: Language
  /// The words on top of every printed page; `nil` for none.
  let banner: String?
  let content: HTML
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
    \(Stylesheet.print)\(style)
    </style>
    </head>
    <body>
    <div class="sheet">
    \(banner.map { "<aside class=\"banner\"><span>\($0)</span></aside>" as HTML } ?? .none)
    \(content)
    </div>
    \(Pattern.definitions)
    </body>
    </html>

    """
  }
}
