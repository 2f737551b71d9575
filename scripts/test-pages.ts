/** Before the first browser test: the pages are built once, so that files that run beside each other find them whole. */
import { ensurePages } from "../src/cli/pages.ts";

/** A build takes the mode of its surroundings, which in a test is not that of the product. */
export default async function buildPages(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await ensurePages(() => undefined);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
