/** What `demarche.config.json` may hold, as `schemas/config.json` has it; every key may be absent. Paths as written. */
export interface Config {
  readonly inputs?: readonly string[];
  readonly out?: string;
  readonly formats?: readonly string[];
  readonly excel?: ',' | ';' | 'tab';
  readonly metadata?: string;
  readonly corrections?: string;
  /** `YYYY-MM-DD`. */
  readonly published_at?: string;
  readonly outlet?: string;
  readonly max_article_bytes?: number;
  readonly lexicon?: string;
  readonly jobs?: number;
  /** 0..1. */
  readonly max_reject_rate?: number;
  readonly strict?: boolean;
  readonly text?: boolean;
  readonly quiet?: boolean;
  readonly log?: 'text' | 'json';
}
