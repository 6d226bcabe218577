"use server";

import { workspaceAction } from "@/lib/server/action";
import { pinCompanies } from "./mutations";
import { pinCompaniesInput } from "./schema";

export const pinCompaniesAction = workspaceAction({ input: pinCompaniesInput, run: pinCompanies });
