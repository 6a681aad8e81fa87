/** Parts joined by dots, the last of which begins with a letter, so that no number is meant; then perhaps a port. */
const start =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?(?::\d{1,5})?(?=[/?#]|$)/i;

/** Signs that an address writes as their numbers: browsers drop or change some, and others end it in a table or a message. */
const misplaced = /[\s\p{C}\p{Z}"<>\\^`{|}]/u;

/**
 * Says whether a text is an address of the public web, and leads where it looks to lead.
 *
 * A host is written in plain letters, so that one which only looks like another is seen as `xn--…`. Names before an
 * `@`, numbers in place of a host, and hosts that only the reader's own network knows are refused.
 *
 * @param text as the author typed it
 */
export function isWebAddress(text: string): boolean {
  return start.test(text) && !misplaced.test(text) && URL.canParse(text);
}
