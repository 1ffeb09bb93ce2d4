import { placesIn } from '../placed-marks.ts';

/** So near, in UTF-16 units, the objects of nearly all relations are to their subjects. Others an index of their own has. */
export const near = 256;

type Place = readonly [start: number, mark: number];

/** Places that lie near one another on a page, and the stretch in which whatever is near to any of them begins. */
export interface PlacesNearby {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
}

/** Parts places of a page into those that lie near one another: each part is looked up in one stretch, which is not much longer than that takes. */
export function placesNearby(places: readonly Place[]): PlacesNearby[] {
  const parts: { from: number; to: number; places: Place[] }[] = [];
  for (const place of places.toSorted(([one], [other]) => one - other)) {
    const [start] = place;
    const last = parts.at(-1);
    if (last !== undefined && start - near <= last.to) {
      last.places.push(place);
      last.to = start + near;
    } else parts.push({ from: start - near, to: start + near, places: [place] });
  }
  return parts;
}

/** Of rows of `relation`, in SQL: that the object is near, in one of {@link PlacesNearby}, `from`, `to` and the JSON of which are bound. */
export const isNearObject = `subject_start BETWEEN ? AND ? AND abs(object_start - subject_start) <= ${near}
  AND (object_start, object_mark) IN (${placesIn})`;

/** That it is not near, in one of places the JSON of which is bound. */
export const isDistantObject = `abs(object_start - subject_start) > ${near} AND (object_start, object_mark) IN (${placesIn})`;
