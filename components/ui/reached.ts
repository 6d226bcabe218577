/** A refusal like any other, so that a form keeps what was typed. */
interface Unreachable {
  readonly ok: false;
  readonly code: "UNKNOWN";
  readonly message: string;
  readonly fields?: undefined;
  readonly current?: undefined;
}

const UNREACHABLE: Unreachable = {
  ok: false,
  code: "UNKNOWN",
  message: "We could not reach the server. Nothing here is lost; try again in a moment.",
};

/** What an action answers; where nothing answers, a refusal in place of the page's failure. */
export const reached = <Answer>(answer: Promise<Answer>): Promise<Answer | Unreachable> =>
  answer.catch(() => UNREACHABLE);
