/** Makes something when it is asked for first, and gives the same ever after: what takes much room, and is not needed by whoever starts. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
