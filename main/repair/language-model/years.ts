/** The language model was trained on too little of what is older, and knows what is from before 1950 less well than what came after it. */
export const firstKnownYear = 1912;
export const lastOldYear = 1949;
