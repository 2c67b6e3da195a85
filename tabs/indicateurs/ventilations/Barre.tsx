import css from './ventilation.module.css';

interface BarreProps {
  /** From 0 to 1. */
  readonly part: number;
  /** What is not shown is hatched, never drawn as nothing. */
  readonly tue: boolean;
}

/** The bar of a row: the number beside it says the same. */
export const Barre = ({ part, tue }: BarreProps) => (
  <span
    aria-hidden
    className={tue ? css.tue : css.barre}
    style={tue ? undefined : { inlineSize: `${Math.max(part * 100, 0)}%` }}
  />
);
