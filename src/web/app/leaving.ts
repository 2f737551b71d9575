/** What is to be done before somebody signs out or another role is taken: a form saves its draft while it still may. */

const LONGEST_MILLISECONDS = 2_000;

type Work = () => Promise<unknown>;

const works = new Set<Work>();

/** Has `work` done before each leaving, until the function returned is called. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Does what there is to do; a server that does not answer keeps nobody from leaving. */
export async function leave(): Promise<void> {
  const all = Promise.allSettled([...works].map((work) => work()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_MILLISECONDS))]);
}
