public import Diagnostics
public import Studies

/// Where the log and the plan of a dealing are kept, and how they are read and written.
public struct DealFiles: Sendable {
  /// The log, which is only added to.
  public let log: String
  /// The plan, which is made of the log.
  public let plan: String

  /// The files of a study: beside it under the names that it gives, else their usual names.
  ///
  /// - Parameters:
  ///   - study: the study.
  ///   - file: the study's file.
  ///   - folder: another folder to keep them in.
  public init(of study: Study, at file: String, in folder: String? = nil) {
    let place = folder ?? Path.folder(of: file)
    func path(_ name: String?, _ usual: String) -> String {
      guard let name else { return Path.join(place, usual) }
      return folder == nil
        ? Path.join(place, name) : Path.join(place, name.split(separator: "/").last.map(String.init) ?? usual)
    }
    log = path(study.dealEvents?.text, DealLogFile.usualName)
    plan = path(study.tables[.deals]?.text, DealPlanFile.usualName)
  }

  /// What has been kept so far.
  public struct Kept: Sendable {
    /// Everything that happened; `nil` when the log cannot be relied on.
    public let history: DealHistory?
    /// What is wrong.
    public let findings: [Finding]
    /// The bytes of the log; empty when there is none.
    fileprivate let bytes: [UInt8]
  }

  /// Reads the log, plays it again, and holds the plan against it.
  public func read(from files: some Files) -> Kept {
    var history: DealHistory? = DealHistory()
    var findings: [Finding] = []
    var kept: [UInt8] = []
    if files.kind(of: log) != .nothing {
      switch FileBytes.read(log, from: files) {
      case .failure(let fault): return Kept(history: nil, findings: [fault.finding], bytes: [])
      case .success(let bytes):
        kept = bytes
        (history, findings) = DealLogFile.read(file: log, bytes: bytes)
      }
    }
    if let history, files.kind(of: plan) == .file, case .success(let bytes) = FileBytes.read(plan, from: files) {
      findings += DealPlanFile.findings(file: plan, bytes: bytes, history: history)
    }
    return Kept(history: findings.haveErrors ? nil : history, findings: findings, bytes: kept)
  }

  /// Why a dealing was not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Somebody else has dealt in the meantime.
    case changedMeanwhile(String)
    /// The file cannot be written.
    case cannotWrite(String)
  }

  /// Writes the log and then the plan, each at once, so that a crash leaves either the old or the new one; a plan that is
  /// behind its log is made anew the next time.
  ///
  /// - Throws: ``Refusal`` when the log is no longer what was read, or a file cannot be written.
  public func write(_ history: DealHistory, after kept: Kept, to files: some Files) throws(Refusal) {
    let now = files.kind(of: log) == .nothing ? [] : files.contents(of: log)
    guard now == kept.bytes else { throw .changedMeanwhile(log) }
    for (path, bytes) in [(log, DealLogFile.bytes(of: history)), (plan, DealPlanFile.bytes(of: history))] {
      do { try files.write(bytes, to: path) } catch { throw .cannotWrite(path) }
    }
  }
}
