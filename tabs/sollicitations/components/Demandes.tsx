import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { direDemande, type Noms } from '../../../core/sollicitations/dire.ts';
import { enPhrase } from '../../../core/textes/francais.ts';
import css from './budget.module.css';

/** What was asked of a structure, one line each. */
export function Demandes({ demandes, noms }: { readonly demandes: readonly DemandeFaite[]; readonly noms: Noms }) {
  return (
    <ul className={css.demandes}>
      {demandes.map((d) => (
        <li key={d.cle}>{enPhrase(direDemande(d, noms))}</li>
      ))}
    </ul>
  );
}
