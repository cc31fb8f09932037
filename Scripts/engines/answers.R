# Answers the questions of a file: FOLDER OF FUNCTIONS, QUESTIONS, ANSWERS. Each function of the other R files here takes
# the question as a list and returns a named list of figures; NA is a refusal.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages({
  library(jsonlite)
  library(lme4)
  library(survey)
})
for (name in list.files(arguments[1], "[.]R$", full.names = TRUE)) {
  if (basename(name) != "answers.R") source(name)
}

# A matrix with NA for null; jsonlite makes lists where a row has gaps.
as_table <- function(rows) do.call(rbind, lapply(rows, function(row) vapply(row, as_number, 0)))
as_numbers <- function(values) vapply(values, as_number, 0)
as_number <- function(value) if (is.null(value) || identical(value, "NA")) NA_real_ else as.numeric(value)
as_texts <- function(values) vapply(values, as.character, "")

# A figure that is one number stays one, a list stays a list however short.
boxed <- function(figures) {
  lapply(figures, function(figure) {
    if (is.list(figure)) boxed(figure)
    else if (inherits(figure, "AsIs")) lapply(as.list(unname(unclass(figure))), unbox)
    else unbox(unname(figure))
  })
}

answer <- function(asked) {
  tryCatch(
    boxed(suppressMessages(suppressWarnings(get(asked[["function"]])(asked$question)))),
    error = function(problem) list(error = unbox(paste(deparse(conditionCall(problem))[1], conditionMessage(problem)))))
}

questions <- fromJSON(arguments[2], simplifyVector = FALSE)
packages <- c("lme4", "glmmTMB", "boot", "psych", "survey", "VGAM")
versions <- lapply(setNames(packages, packages), function(name) unbox(format(packageVersion(name))))
versions <- c(list(R = unbox(paste(R.version$major, R.version$minor, sep = "."))), versions)
document <- list(versions = versions, answers = lapply(questions, answer))
writeLines(toJSON(document, digits = I(17), na = "null", null = "null"), arguments[3])
