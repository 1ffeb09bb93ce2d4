import { useEffect, useState } from 'react';

/** For so long nothing must change before it counts, in milliseconds: whoever types goes on. */
const quiet = 250;

/** What a value came to when it had not changed for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quiet);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
