/** A message that could not be delivered. */
export interface FailedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** `too_old`, `no_answer`, or `refused` and the mail server's number. */
  readonly fault: string;
  readonly at: Date;
}

/** How a workspace's messages fare. */
export interface Post {
  readonly hasServer: boolean;
  /** Messages not yet handed over. */
  readonly waiting: number;
  /** The latest first. */
  readonly failed: readonly FailedMail[];
}
