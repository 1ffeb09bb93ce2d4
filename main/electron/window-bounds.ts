import { readFileSync, writeFileSync } from 'node:fs';

/** A rectangle on the desktop, in device-independent pixels. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a window stood when it was last closed. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean };

export const smallestWindow = { width: 1024, height: 700 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

/** How far beside one window another opens, in pixels. */
const besideStep = 32;

/** How much of a window, in pixels each way, must lie on a display for it to count as reachable there. */
const reachable = 120;

/**
 * Fits a remembered window into the displays there are now (their work areas; the first is the primary one).
 * A window that no display shows any more comes back centred on the primary; one larger than its display shrinks into it.
 */
export function fitToDisplays(
  remembered: Rectangle | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const home = remembered === null ? undefined : workAreas.find((area) => overlap(remembered, area));
  const area = home ?? workAreas[0];
  const size = remembered ?? firstWindow;
  const width = Math.min(Math.max(size.width, smallestWindow.width), area.width);
  const height = Math.min(Math.max(size.height, smallestWindow.height), area.height);
  if (remembered === null || home === undefined) {
    return {
      x: area.x + Math.floor((area.width - width) / 2),
      y: area.y + Math.floor((area.height - height) / 2),
      width,
      height,
    };
  }
  return {
    x: clamp(remembered.x, area.x, area.x + area.width - width),
    y: clamp(remembered.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/**
 * Reads the place of the first, second, … window that was open at a time, as `rememberPlace` wrote it; null when there is none
 * or it can't be read.
 */
export function recallPlace(file: string, ordinal: number): WindowPlace | null {
  const place = recallPlaces(file)[ordinal];
  const { x, y, width, height } = place?.bounds ?? {};
  if (![x, y, width, height].every(Number.isFinite)) return null;
  return { bounds: { x, y, width, height } as Rectangle, maximized: place?.maximized === true };
}

/** Writes a window's place; a failure is let go, since the next start merely uses the first size. */
export function rememberPlace(file: string, ordinal: number, place: WindowPlace): void {
  const places = [...recallPlaces(file)];
  places[ordinal] = place;
  try {
    writeFileSync(file, JSON.stringify(Array.from(places, (each) => each ?? null)));
  } catch {
    // Read-only profile folder.
  }
}

/** A place a little to the right of another window and below it, so that neither hides the other. */
export function besidePlace({ bounds }: WindowPlace): WindowPlace {
  return { bounds: { ...bounds, x: bounds.x + besideStep, y: bounds.y + besideStep }, maximized: false };
}

function recallPlaces(file: string): readonly (Partial<WindowPlace> | null)[] {
  try {
    const places: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(places) ? places : [];
  } catch {
    return [];
  }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width >= reachable && height >= reachable;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
