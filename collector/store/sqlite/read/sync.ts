type Async = (...values: never[]) => Promise<unknown>;

/** The questions of the port as this engine answers them: at once. */
export type Sync<Questions> = {
  [Name in keyof Questions]: Questions[Name] extends Async
    ? (...values: Parameters<Questions[Name]>) => Awaited<ReturnType<Questions[Name]>>
    : never;
};

/** The same questions with promised answers, failures included. */
export function promised<Questions extends object>(questions: Sync<Questions>): Questions {
  const answers = Object.entries<(...values: unknown[]) => unknown>(questions as never).map(
    ([name, answer]) => [name, async (...values: unknown[]) => answer(...values)] as const,
  );
  return Object.fromEntries(answers) as Questions;
}
