import { direMesure } from '../../../core/indicateurs/dire-mesure.ts';
import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import cadre from '../../commun/page.module.css';
import { chiffres } from '../queries.ts';
import { TEXTES } from '../textes.ts';

interface ChiffresProps {
  readonly lignes: readonly MiseEnLien[];
  readonly maintenant: string;
}

/** The same figures as the indicators, over what this person sees. */
export function Chiffres({ lignes, maintenant }: ChiffresProps) {
  const c = chiffres(lignes, maintenant);
  const cases = [
    [TEXTES.faites, direMesure(c.faites)],
    [TEXTES.abouties(c.abouties.denominateur), direMesure({ ...c.abouties, denominateur: undefined }, '%')],
    [TEXTES.delai, direMesure(c.delai)],
    [TEXTES.refusees, direMesure(c.refusees)],
    [TEXTES.sansReponse, direMesure(c.sansReponse)],
  ] as const;
  return (
    <section className={cadre.partie}>
      <h2 className={cadre.sousTitre}>{TEXTES.chiffres}</h2>
      <dl className={cadre.nombres}>
        {cases.map(([legende, valeur]) => (
          <div key={legende}>
            <dt>{legende}</dt>
            <dd>{valeur.startsWith('non connu') ? '—' : valeur}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
