/** Numbers in a list that grows by doubling: eight bytes each, where an array may take more. */
export class NumberList {
  #values = new Float64Array(1024);
  size = 0;

  push(value: number): void {
    if (this.size === this.#values.length) {
      const grown = new Float64Array(2 * this.size);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.size++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}
