/** The top of an axis for whole numbers: the least 1, 2, 5, 25 or one of them with zeros behind that holds `largest`. */
export const axisTop = (largest: number): number => {
  let magnitude = 1;
  while (magnitude * 10 <= largest) magnitude *= 10;
  const steps = magnitude === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  return (steps.find((step) => step * magnitude >= largest) ?? 10) * magnitude;
};
