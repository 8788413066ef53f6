const AT_ONCE = 2;

/** Does the work for every item, for two at a time as the agent does; the results are in the items' order. */
export async function eachOf<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const todo = items.entries();
  const worker = async () => {
    for (const [index, item] of todo) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
