import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/server/auth";

const answer = (request: NextRequest, context: RouteContext<"/api/auth/[...nextauth]">) =>
  NextAuth(request, context, authOptions());

export { answer as GET, answer as POST };
