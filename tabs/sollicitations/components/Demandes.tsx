import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { direDemande, type Noms } from '../../../core/sollicitations/dire.ts';
import { enPhrase } from '../../../core/textes/francais.ts';

/** What was asked of a structure, one line each. */
export function Demandes({ demandes, noms }: { readonly demandes: readonly DemandeFaite[]; readonly noms: Noms }) {
  return (
    <ul>
      {demandes.map((d) => (
        <li key={d.cle}>{enPhrase(direDemande(d, noms))}</li>
      ))}
    </ul>
  );
}
