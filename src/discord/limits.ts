/**
 * What Discord takes, from its developer documentation (resources/message, components/reference, interactions), and
 * what this bot allows itself below that. Lengths are UTF-16 code units: never fewer than the characters Discord counts.
 */

/** `content` of a message. */
export const MESSAGE_MAX = 2000;
/** Rows of a message, and buttons in a row; a select fills a row of its own. */
export const ROWS_MAX = 5;
export const BUTTONS_MAX = 5;
/** Label of a button. */
export const LABEL_MAX = 80;
/** Options of a select; label and description of an option; text of an empty select. */
export const SELECT_OPTIONS_MAX = 25;
export const OPTION_TEXT_MAX = 100;
export const PLACEHOLDER_MAX = 150;
/** `custom_id` of a button, select or form, and the value of an option; unique in its message. */
export const CUSTOM_ID_MAX = 100;
/** Address behind a link button; kept for links in texts, too. */
export const LINK_MAX = 512;
/** Title of a form, and the label of one of its fields. */
export const FORM_TITLE_MAX = 45;
export const FORM_LABEL_MAX = 45;

/** Of a question an answer shows this much; whole questions fit, and a click reads them back. */
export const QUESTION_SHOWN_MAX = 200;
/** Of a document's title and of a heading this much stands in a line. */
export const TITLE_SHOWN_MAX = 80;
/** Documents on a page of the list. */
export const DOCUMENTS_PER_PAGE = 10;
/** Of an error's sentence, and of its way out, before escaping: both fit into a message. */
export const ERROR_SHOWN_MAX = 450;
/** Events on a page of the timeline. */
export const EVENTS_PER_PAGE = 8;
