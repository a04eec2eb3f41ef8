/** Builds what `npm run demo` needs, and starts nothing. */
import { buildWhatIsNeeded } from './demo/build.mjs';

await buildWhatIsNeeded();
