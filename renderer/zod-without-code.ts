import { z } from 'zod';

// Before any schema is used: Zod tries whether it may make code of text, which the page's policy refuses and complains of.
z.config({ jitless: true });
