// swift-tools-version: 6.3
import PackageDescription

// One room per target, arrows point down only (the map is in README.md). The engine rooms, Diagnostics
// to Sustainability, depend on nothing outside the toolchain except CDistributions over Debian's Boost headers.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Vignet",
  products: [
    .executable(name: "vignet", targets: ["vignet"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "DecisionTables", targets: ["DecisionTables"]),
    .library(name: "Rubrics", targets: ["Rubrics"]),
    .library(name: "Sustainability", targets: ["Sustainability"]),
    .library(name: "StudyFiles", targets: ["StudyFiles"]),
    .library(name: "Reports", targets: ["Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    room("Diagnostics"),
    .target(
      name: "CDistributions",
      cxxSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    room("Statistics", ["CDistributions"]),
    room("Verification", ["Statistics"]),
    room("Conditions", ["Diagnostics"]),
    room("DecisionTables", ["Conditions", "Diagnostics"]),
    room("Vignettes", ["Conditions", "Diagnostics"]),
    room("Rubrics", ["DecisionTables", "Vignettes", "Conditions", "Diagnostics"]),
    room("Studies", ["Rubrics", "Statistics", "Vignettes", "Conditions", "Diagnostics"]),
    room("Sustainability", ["Studies", "Rubrics", "Vignettes", "Statistics", "Conditions", "Diagnostics"]),
    room(
      "StudyFiles",
      [
        "Studies", "Verification", "Rubrics", "Vignettes", "DecisionTables", "Conditions", "Diagnostics", "COpenSSL",
        yams,
      ]),
    room(
      "Reports",
      [
        "Sustainability", "Studies", "Rubrics", "DecisionTables", "Vignettes", "Conditions", "Statistics",
        "Diagnostics",
      ]),
    .executableTarget(
      name: "vignet",
      dependencies: [
        "Diagnostics", "Statistics", "Verification", "Conditions", "DecisionTables", "Vignettes", "Rubrics", "Studies",
        "Sustainability", "StudyFiles", "Reports", arguments,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "vignet-bench", dependencies: ["DecisionTables", "Conditions", "Statistics", "Diagnostics"],
      path: "Sources/Benchmarks", swiftSettings: strict),
    .executableTarget(
      name: "vignet-simulations", dependencies: ["Statistics"], path: "Sources/Simulations", swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Statistics", ["Statistics"]),
    tests("Verification", ["Verification", "Statistics", "StudyFiles", "Diagnostics"]),
    tests("Conditions", ["Conditions", "Diagnostics"]),
    tests("DecisionTables", ["DecisionTables", "Conditions", "Diagnostics"]),
    tests("Vignettes", ["Vignettes", "Conditions", "Diagnostics"]),
    tests("Rubrics", ["Rubrics", "DecisionTables", "Vignettes", "Conditions", "Diagnostics"]),
    tests(
      "Studies", ["Studies", "StudyFiles", "Statistics", "Rubrics", "Vignettes", "Conditions", "Diagnostics"]),
    tests(
      "Sustainability",
      [
        "Sustainability", "StudyFiles", "Studies", "Rubrics", "DecisionTables", "Vignettes", "Conditions",
        "Statistics", "Diagnostics",
      ]),
    tests(
      "StudyFiles",
      ["StudyFiles", "Studies", "Rubrics", "Vignettes", "Conditions", "Diagnostics"],
      exclude: ["Documents"]),
    tests(
      "Reports",
      ["Reports", "Sustainability", "Studies", "Rubrics", "DecisionTables", "Vignettes", "Conditions", "Diagnostics"],
      exclude: ["Goldens"]),
    tests("CommandLine", ["vignet", "Sustainability", "Statistics", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
