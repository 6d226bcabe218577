"use server";

import { workspaceAction } from "@/lib/server/action";
import {
  assignItem,
  assignReview,
  closeReview,
  openReview,
  reopenReview,
  setAsideReview,
  setReviewTerms,
} from "./mutations";
import {
  assignItemInput,
  assignReviewInput,
  closeReviewInput,
  openReviewInput,
  reopenReviewInput,
  setAsideReviewInput,
  setReviewTermsInput,
} from "./schema";

export const openReviewAction = workspaceAction({ input: openReviewInput, run: openReview });
export const reopenReviewAction = workspaceAction({ input: reopenReviewInput, run: reopenReview });
export const closeReviewAction = workspaceAction({ input: closeReviewInput, run: closeReview });
export const assignReviewAction = workspaceAction({ input: assignReviewInput, run: assignReview });
export const assignItemAction = workspaceAction({ input: assignItemInput, run: assignItem });
export const setAsideReviewAction = workspaceAction({
  input: setAsideReviewInput,
  run: setAsideReview,
});
export const setReviewTermsAction = workspaceAction({
  input: setReviewTermsInput,
  run: setReviewTerms,
});
