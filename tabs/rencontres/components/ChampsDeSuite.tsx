import { Field, Input, Select } from '@fluentui/react-components';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { PERSONNE } from '../decisions/textes.ts';
import { useActionsDuPlan, useContacts } from '../queries.ts';
import { SUITES } from '../textes.ts';

export interface SaisieDeSuite {
  readonly titre: string;
  /** Its id, or empty. */
  readonly structure: string;
  /** A contact of that structure: its id, or empty. */
  readonly personne: string;
  /** Anybody else. */
  readonly responsable: string;
  readonly echeance: string;
  /** Its id, or empty. */
  readonly ficheAction: string;
}

/** What a decision says, as the contracts take it. */
export const dire = ({ titre, structure, personne, responsable, echeance, ficheAction }: SaisieDeSuite) => ({
  titre: titre.trim(),
  ...(structure === '' ? {} : { structure }),
  ...(personne === '' ? {} : { personne }),
  ...(personne !== '' || responsable.trim() === '' ? {} : { responsable: responsable.trim() }),
  ...(echeance === '' ? {} : { echeance }),
  ...(ficheAction === '' ? {} : { ficheAction }),
});

interface ChampsProps {
  readonly saisie: SaisieDeSuite;
  readonly changer: (valeurs: Partial<SaisieDeSuite>) => void;
  readonly faute: string | undefined;
}

/** The fields of a decision: what, who carries it, for when. */
export function ChampsDeSuite({ saisie, changer, faute }: ChampsProps) {
  const { items, parId } = useStructures();
  const fiches = useActionsDuPlan(saisie.ficheAction);
  const index = useIndexDesStructures(items);
  const siennes = (useContacts().data?.items ?? [])
    .filter((c) => c.structure === saisie.structure && (c.actif || c.id === saisie.personne))
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return (
    <>
      <Field label={SUITES.intitule} required validationMessage={faute}>
        <Input value={saisie.titre} onChange={(_, { value }) => changer({ titre: value })} maxLength={200} />
      </Field>
      <div className={cadre.champs}>
        <Field label={SUITES.structure}>
          <ChoixStructure
            index={index}
            label={SUITES.structure}
            choisie={parId.get(saisie.structure)}
            // Whoever carried it is of the former structure.
            choisir={(choisie) => changer({ structure: choisie?.id ?? '', personne: '' })}
          />
        </Field>
        {siennes.length === 0 ? null : (
          <Field label={PERSONNE.champ}>
            <Select value={saisie.personne} onChange={(_, { value }) => changer({ personne: value })}>
              <option value="">{PERSONNE.aucune}</option>
              {siennes.map(({ id, nom, actif }) => (
                <option key={id} value={id}>
                  {actif ? nom : PERSONNE.partie(nom)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {saisie.personne === '' ? (
          <Field label={SUITES.responsable}>
            <Input
              value={saisie.responsable}
              onChange={(_, { value }) => changer({ responsable: value })}
              maxLength={120}
            />
          </Field>
        ) : null}
        <Field label={SUITES.echeance}>
          <Input type="date" value={saisie.echeance} onChange={(_, { value }) => changer({ echeance: value })} />
        </Field>
        {fiches.length === 0 ? null : (
          <Field label={SUITES.ficheAction}>
            <Select value={saisie.ficheAction} onChange={(_, { value }) => changer({ ficheAction: value })}>
              <option value="">{SUITES.sansFicheAction}</option>
              {fiches.map(({ id, titre }) => (
                <option key={id} value={id}>
                  {titre}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </>
  );
}
