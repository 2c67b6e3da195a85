import { Field, Select } from '@fluentui/react-components';
import { structures } from '../../../core/lists/structures.list.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useActeur, useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { Rattachement } from '../../mes-donnees/components/Rattachement.tsx';
import { Fiche } from '../components/Fiche.tsx';
import { useContactsParStructure } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import css from './fiche.module.css';
import { MA_FICHE } from './textes.ts';

/** The fiche of one’s own structure, without searching for it; for whoever has several, the choice among them. */
export function MaFichePage() {
  const communes = useNomsDesCommunes();
  const requete = useListe(structures);
  const { parStructure } = useContactsParStructure();
  const acteur = useActeur();
  const maintenant = useMaintenant();
  const { rubrique, reste, aller } = useAdresse();
  return (
    <main className={cadre.page}>
      <h1 className="lu">{MA_FICHE.titre}</h1>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => {
          const siennes = items.filter(({ id }) => acteur?.structures.includes(id) === true);
          const fiche = siennes.find(({ id }) => id === reste) ?? siennes[0];
          if (fiche === undefined)
            return (
              <div className={css.rattacher}>
                {acteur === undefined || acteur.structures.length === 0 ? (
                  <Rattachement />
                ) : (
                  <Vide titre={MA_FICHE.aucune}>{MA_FICHE.aucuneAide}</Vide>
                )}
              </div>
            );
          return (
            <div className={css.laMienne}>
              {siennes.length < 2 ? null : (
                <Field className={css.choix} label={MA_FICHE.choisir}>
                  <Select value={fiche.id} onChange={(_, { value }) => aller({ rubrique, reste: value })}>
                    {siennes.map(({ id, nom }) => (
                      <option key={id} value={id}>
                        {nom}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <Fiche
                key={fiche.id}
                structure={fiche}
                contacts={parStructure.get(fiche.id) ?? []}
                acteur={acteur}
                communes={communes}
                maintenant={maintenant}
                etroit={false}
              />
            </div>
          );
        }}
      </Lue>
    </main>
  );
}
