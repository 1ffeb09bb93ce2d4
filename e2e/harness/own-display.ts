import { inject } from 'vitest';

/** What a worker starts is shown on its own display (`displays.ts`). */
const display = inject('displays')[Number(process.env.VITEST_POOL_ID) - 1];
if (display !== undefined) process.env.DISPLAY = display;
