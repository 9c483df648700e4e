/**
 * An article as plain data. Only `text` is needed; null is as good as absent. At run time the other usual keys of JSON articles are
 * known too (`headline`, `body`, `link`, `date`, `publisher` and so on, see docs/manual.md).
 */
export interface ArticleInput {
  /** The article's text, without title and page furniture as far as possible. At most `max_article_bytes` in UTF-8. */
  readonly text: string;
  /** Names the article in ids, evidence and `document_id`. Without one it is `a_` and 16 hex digits of the text's sha256. */
  readonly id?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  /** A day or time of publication, as feeds and pages write it: `2021-04-07`, `2021-04-07T09:30:00+05:00`. Relative dates count from it. */
  readonly published_at?: string | null;
  /** `ISLAMABAD, April 7 (Reuters)`, where it stands apart from the text. */
  readonly dateline?: string | null;
  /** `en`. */
  readonly language?: string | null;
}
