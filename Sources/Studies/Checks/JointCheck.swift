public import Diagnostics

extension Study {
  /// Everything wrong with the groups of municipalities that report as one.
  ///
  /// - Parameter municipalities: the codes in the study's table of municipalities.
  public func findings(joint municipalities: [String]) -> [Finding] {
    let members = joint.flatMap(\.members)
    var groups: Set<String> = []
    var taken: Set<String> = []
    var findings: [Finding] = []
    for group in joint {
      let id = group.id.text
      if municipalities.contains(id) || !groups.insert(id).inserted {
        findings.append(Finding(StudyFact.groupIsMunicipality(id), at: group.id.span))
      }
      for language in group.name.missing(of: Set(languages)) {
        findings.append(Finding(StudyFact.groupWithoutName(id, language), at: group.name.span))
      }
    }
    for member in members {
      if !municipalities.contains(member.text) {
        let fact = StudyFact.unknownMunicipality(member.text, known: municipalities)
        findings.append(Finding(fact, at: member.span))
      } else if !taken.insert(member.text).inserted {
        findings.append(Finding(StudyFact.memberTwice(member.text), at: member.span))
      }
    }
    return findings
  }
}
