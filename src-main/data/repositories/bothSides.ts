// What a file's kind tells of questions and their answers, as conditions on `supports_json` (see `Supports`).

/** A file that holds questions and answers alike, if only of private messages. */
export const givesAnswers = (batch: string): string =>
  `json_extract(${batch}.supports_json, '$.firstResponse') is 1`

/** ... of private messages only: of public ones it holds one side. */
export const onlyOfPrivate = (batch: string): string =>
  `json_extract(${batch}.supports_json, '$.publicQuestions') is not null`

/** The file holds both sides of the conversation that a message belongs to. */
export const holdsBothSides = (batch: string, message: string): string =>
  `(${givesAnswers(batch)} and (${message}.is_public = 0 or not ${onlyOfPrivate(batch)}))`
