import { nomDuMois } from '../../core/textes/francais.ts';
import css from './BlocDeDate.module.css';

/** A day `AAAA-MM-JJ` as on a calendar that one tears off: the eye finds it before it reads. */
export const BlocDeDate = ({ jour }: { readonly jour: string }) => (
  <span className={css.date}>
    <span className={css.jour}>{Number(jour.slice(8))}</span>
    <span>{nomDuMois(jour.slice(0, 7))}</span>
  </span>
);
