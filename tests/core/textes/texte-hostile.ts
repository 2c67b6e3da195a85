import fc from 'fast-check';

/** Any code points, unassigned, control and lone surrogates included. Much faster to draw than fast-check's own binary strings. */
export const texteHostile = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0x10_ff_ff })), { maxLength })
    .map((points) => String.fromCodePoint(...points));
