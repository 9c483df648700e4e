/** Half by half, the fewest neighbours that fail without the others; all of them when they fail only together. */
export async function smallest<Input>(
  inputs: readonly Input[],
  fails: (some: readonly Input[]) => Promise<boolean>,
): Promise<readonly Input[]> {
  if (inputs.length < 2) return inputs;
  const middle = Math.ceil(inputs.length / 2);
  for (const half of [inputs.slice(0, middle), inputs.slice(middle)])
    if (await fails(half)) return smallest(half, fails);
  return inputs;
}
