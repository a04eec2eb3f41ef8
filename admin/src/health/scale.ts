/** The top of an axis for whole numbers: the least 1, 2 or 5 with zeros behind that holds `largest`. */
export const axisTop = (largest: number): number => {
  let magnitude = 1;
  while (magnitude * 10 <= largest) magnitude *= 10;
  const step = [1, 2, 5, 10].find((factor) => factor * magnitude >= largest) ?? 10;
  return step * magnitude;
};
