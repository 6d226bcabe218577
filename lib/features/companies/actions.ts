"use server";

import { workspaceAction } from "@/lib/server/action";
import { archiveCompany, createCompany, updateCompany } from "./mutations";
import { archiveCompanyInput, createCompanyInput, updateCompanyInput } from "./schema";

export const createCompanyAction = workspaceAction({
  input: createCompanyInput,
  run: createCompany,
});
export const updateCompanyAction = workspaceAction({
  input: updateCompanyInput,
  run: updateCompany,
});
export const archiveCompanyAction = workspaceAction({
  input: archiveCompanyInput,
  run: archiveCompany,
});
