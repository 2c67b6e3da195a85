import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { MODALITES } from '../../../core/vocabulaires/rencontres.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useChoix } from '../../commun/vocabulaire.ts';
import { DUREES, type ProblemesDeSaisie, type SaisieRencontre } from '../creation.ts';
import { useActionsDuPlan, useCommunes, useRencontres } from '../queries.ts';
import { CommuneProposee } from '../serie/CommuneProposee.tsx';
import { CREATION, TEXTES } from '../textes.ts';
import { SaisieASavoir } from './SaisieASavoir.tsx';

interface EssentielProps {
  readonly saisie: SaisieRencontre;
  readonly problemes: ProblemesDeSaisie;
  readonly structures: readonly Structure[];
  readonly changer: (valeurs: Partial<SaisieRencontre>) => void;
  /** Its invitations have left: it keeps a date. */
  readonly planifiee?: boolean;
  /** Of a series: when it meets, in place of the date and of the place. Its title is its name. */
  readonly rythme?: { readonly nom: string; readonly nomAide: string; readonly champs: ReactNode };
  readonly envoyer: () => void;
  /** What ends the form: its button, and what is said beside it. */
  readonly children: ReactNode;
}

/** What, when, where, why. */
export function Essentiel(props: EssentielProps) {
  const { saisie, problemes, structures, changer, planifiee = false, rythme, envoyer, children } = props;
  const communes = useCommunes(structures);
  const fiches = useActionsDuPlan(saisie.ficheAction);
  const { thematiques, formats, publics } = useVocabulaires(structures);
  const durees = [...new Set([...DUREES, saisie.dureeMinutes])].sort((a, b) => a - b);
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <div className={cadre.champs}>
        <Field label={CREATION.thematique} required validationMessage={problemes.thematique}>
          <Select value={saisie.thematique} onChange={(_, { value }) => changer({ thematique: value })}>
            <option value="">{CREATION.choisir}</option>
            {thematiques.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        <Field label={CREATION.format} required>
          <Select value={saisie.format} onChange={(_, { value }) => changer({ format: value })}>
            {formats.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
      </div>
      <Field
        label={rythme?.nom ?? CREATION.intitule}
        hint={rythme?.nomAide}
        required
        validationMessage={problemes.titre}
      >
        <Input value={saisie.titre} maxLength={200} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      {rythme?.champs}
      <div className={cadre.champs}>
        {rythme === undefined ? (
          <Field
            label={CREATION.date}
            required={planifiee}
            hint={planifiee ? undefined : CREATION.dateAide}
            validationMessage={problemes.date}
          >
            <Input type="date" value={saisie.date} onChange={(_, { value }) => changer({ date: value })} />
          </Field>
        ) : null}
        <Field label={CREATION.heure} hint={CREATION.heureAide()} validationMessage={problemes.heure}>
          <Input type="time" step={300} value={saisie.heure} onChange={(_, { value }) => changer({ heure: value })} />
        </Field>
        <Field label={CREATION.duree}>
          <Select
            value={String(saisie.dureeMinutes)}
            onChange={(_, { value }) => changer({ dureeMinutes: Number(value) })}
          >
            {durees.map((minutes) => (
              <option key={minutes} value={minutes}>
                {TEXTES.duree(minutes)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={cadre.champs}>
        {rythme === undefined ? (
          <Field label={CREATION.capacite} hint={CREATION.capaciteAide} validationMessage={problemes.capacite}>
            <Input
              type="number"
              min={1}
              max={500}
              value={saisie.capacite}
              onChange={(_, { value }) => changer({ capacite: value })}
            />
          </Field>
        ) : null}
        <Field label={CREATION.modalite}>
          <Select
            value={saisie.modalite}
            onChange={(_, { value }) =>
              changer({ modalite: MODALITES.find((nom) => nom === value) ?? saisie.modalite })
            }
          >
            {MODALITES.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        {saisie.modalite === 'À distance' || rythme !== undefined ? null : (
          <>
            <Field label={CREATION.commune}>
              <Select value={saisie.communeInsee} onChange={(_, { value }) => changer({ communeInsee: value })}>
                <option value="">{CREATION.sansCommune}</option>
                {[...communes].map(([insee, nom]) => (
                  <option key={insee} value={insee}>
                    {nom}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={CREATION.lieu} hint={CREATION.lieuAide}>
              <Input value={saisie.lieu} maxLength={255} onChange={(_, { value }) => changer({ lieu: value })} />
            </Field>
          </>
        )}
      </div>
      {saisie.modalite === 'À distance' || rythme !== undefined ? null : (
        <CommuneProposee saisie={saisie} changer={changer} />
      )}
      <Field label={CREATION.objectif}>
        <Textarea
          value={saisie.objectif}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => changer({ objectif: value })}
        />
      </Field>
      <ChoixMultiple
        label={CREATION.publics}
        choix={publics}
        valeurs={saisie.publics}
        changer={(valeurs) => changer({ publics: valeurs })}
        vide={CREATION.tousLesPublics}
      />
      <SaisieASavoir {...{ saisie, problemes, changer }} />
      {fiches.length === 0 ? null : (
        <Field label={CREATION.ficheAction}>
          <Select value={saisie.ficheAction} onChange={(_, { value }) => changer({ ficheAction: value })}>
            <option value="">{CREATION.sansFiche}</option>
            {fiches.map((fiche) => (
              <option key={fiche.id} value={fiche.id}>
                {[fiche.numero, fiche.titre].filter(Boolean).join('. ')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {children}
    </Formulaire>
  );
}

/** The vocabularies, with the values that the coordination has added in the lists. */
function useVocabulaires(structures: readonly Structure[]) {
  const lues = useRencontres().data?.items;
  const choix = useChoix();
  return useMemo(() => {
    const passees = lues ?? [];
    const reunir = (...valeurs: readonly (readonly string[])[]) =>
      [...new Set(valeurs.flat())].sort((a, b) => a.localeCompare(b, 'fr'));
    return {
      thematiques: reunir(
        choix.thematiques,
        passees.map(({ thematique }) => thematique),
        structures.flatMap(({ thematiques }) => thematiques),
      ),
      publics: choix.publics,
      formats: reunir(
        rencontres.columns.format.choices ?? [],
        passees.map(({ format }) => format),
      ),
    };
  }, [lues, structures, choix]);
}
