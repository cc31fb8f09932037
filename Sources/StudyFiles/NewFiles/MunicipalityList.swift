import Diagnostics
import Studies

/// A municipality as somebody named it: one of the 98, or one that is not known.
struct NamedMunicipality: Hashable {
  let code: String
  let name: String
  let danish: DanishMunicipality?
}

/// Municipalities as a list of names and codes.
enum MunicipalityList {
  /// Reads a list parted by commas; each municipality once, in the order of the list.
  static func read(_ text: String) -> [NamedMunicipality] {
    var seen: Set<String> = []
    let named = text.split { $0 == "," || $0 == ";" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    return named.map(municipality).filter { seen.insert($0.code).inserted }
  }

  /// The municipality by its code or name. Neither capitals matter nor how æ, ø and å are written, nor the word *Kommune*
  /// behind the name or its genitive.
  private static func municipality(_ text: String) -> NamedMunicipality {
    var words = NameForm.identifier(from: text).split(separator: "-").map(String.init)
    let isCalledMunicipality = words.count > 1 && ["kommune", "regionskommune"].contains(words.last)
    if isCalledMunicipality { words.removeLast() }
    let name = words.joined(separator: "-")
    let genitive = isCalledMunicipality && name.hasSuffix("s") ? String(name.dropLast()) : name
    let danish =
      DanishMunicipality.coded(text)
      ?? DanishMunicipality.all.first { [name, genitive].contains(NameForm.identifier(from: $0.name)) }
    if let danish { return NamedMunicipality(code: danish.code, name: danish.name, danish: danish) }
    return NamedMunicipality(code: NameForm.code(from: text, or: "municipality"), name: text, danish: nil)
  }

  /// The known municipality that a mistyped name most likely stands for.
  static func near(_ name: String) -> String? { nearestName(to: name, among: DanishMunicipality.all.map(\.name)) }
}
