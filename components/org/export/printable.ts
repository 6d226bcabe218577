import type { Chart } from "@/lib/domain/org/chart";

/** Scripts that the PDF's letters hold; of others it can print only boxes. */
const UNPRINTABLE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether a PDF can hold every word of a chart. */
export const isPrintable = ({ positions }: Chart, hideNames: boolean): boolean =>
  positions.every(
    ({ title, person }) =>
      !UNPRINTABLE.test(title) && (hideNames || !UNPRINTABLE.test(person ?? "")),
  );
