import Diagnostics
import Studies
import Testing

@Suite struct RedactionTests {
  private func masked(_ text: String, names: [String] = []) -> String {
    Redaction(text, names: names) { "[\($0.rawValue)]" }.text
  }

  @Test(arguments: [
    "010203-1234", "0102031234", "010203 1234", "010203–1234", "311299-4321", "611299-4321",
  ]) func `a CPR number is masked`(number: String) {
    #expect(masked("Borger \(number) ringede.") == "Borger [cpr] ringede.")
  }

  @Test(arguments: [
    "20304050", "20 30 40 50", "2030 4050", "20-30-40-50", "20.30.40.50", "+45 20304050", "+45 20 30 40 50",
    "+4520304050", "0045 20304050", "+46 70 123 45 67",
  ]) func `a telephone number is masked`(number: String) {
    #expect(masked("Ring \(number), tak") == "Ring [telephone], tak")
  }

  @Test(arguments: ["bente@example.dk", "b.j+x@mail.example.org", "å_ø@kommune-nord.dk"])
  func `an e-mail address is masked`(address: String) {
    #expect(masked("Skriv til \(address).") == "Skriv til [email].")
  }

  @Test(arguments: [
    "den 12.03.2026", "12-03-2026", "2026-03-12", "12/3 2026", "i 2024-2025", "2024 2025", "25.000.000 kr.",
    "12345678 kr.", "kr. 22345678", "25 000 000", "§ 19, stk. 2", "§§ 11-12", "LBK nr 1234 af 12/11/2025",
    "sag 22345678", "sagsnr. 22345678", "j.nr. 2026-22345678", "CVR 22345678", "22-12345678-3", "123456-7890",
    "324567-1234",
    "8-9 timer om ugen", "1234567", "123456789", "V22345678", "kl. 12.30", "3,5 mio. kr.", "a@b", "@navn",
  ]) func `what only looks alike stays`(text: String) {
    #expect(masked(text) == text)
  }

  @Test func `names on the list are masked as words, in the genitive too`() {
    let names = ["Bente Jensen", "Bente", "Jens"]
    #expect(masked("Bente Jensens læge", names: names) == "[name] læge")
    #expect(masked("BENTE og Jens' bror", names: names) == "[name] og [name]' bror")
    #expect(masked("Jensen er ikke på listen", names: names) == "Jensen er ikke på listen")
  }

  @Test func `what was found is counted, and the writer is told why`() throws {
    let text = "Bente, 010203-1234, ring 20304050 eller 20304051"
    let redaction = Redaction(text, names: ["Bente"], in: .danish)
    #expect(redaction.found == [.name: 1, .cpr: 1, .telephone: 2])
    #expect(redaction.text == "[navn], [CPR-nummer], ring [telefonnummer] eller [telefonnummer]")
    let refusal = try #require(Redaction.refusal(of: text))
    #expect(refusal[.danish].contains("CPR-nummer") && refusal[.english].contains("telephone number"))
    #expect(!refusal[.danish].contains("010203"))
    #expect(Redaction.refusal(of: "Hun har gjort rent i 22 år.") == nil)
  }

  @Test func `nothing is lost of a text without finds`() {
    let text = "Æblegrød 👩‍👧 é – \u{0} \n slut"
    #expect(masked(text) == text)
    #expect(masked("") == "")
  }
}
