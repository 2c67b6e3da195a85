import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { MODALITES } from '../../../core/vocabulaires/rencontres.ts';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useChoix } from '../../commun/vocabulaire.ts';
import { DUREES, type SaisieRencontre } from '../creation.ts';
import { useCommunes, useFichesAction, useRencontres } from '../queries.ts';
import { CREATION, TEXTES } from '../textes.ts';

interface EssentielProps {
  readonly saisie: SaisieRencontre;
  readonly problemes: Partial<Record<keyof SaisieRencontre, string>>;
  readonly structures: readonly Structure[];
  readonly changer: (valeurs: Partial<SaisieRencontre>) => void;
  readonly suivant: () => void;
}

/** First step: what, when, where, why. */
export function Essentiel({ saisie, problemes, structures, changer, suivant }: EssentielProps) {
  const communes = useCommunes(structures);
  const fiches = useFichesAction().data?.items ?? [];
  const { thematiques, formats } = useVocabulaires(structures);
  return (
    <Formulaire className={cadre.formulaire} envoyer={suivant}>
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
      <Field label={CREATION.intitule} required validationMessage={problemes.titre}>
        <Input value={saisie.titre} maxLength={200} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      <div className={cadre.champs}>
        <Field label={CREATION.date} required validationMessage={problemes.date}>
          <Input type="date" value={saisie.date} onChange={(_, { value }) => changer({ date: value })} />
        </Field>
        <Field label={CREATION.heure} required hint={CREATION.heureAide()} validationMessage={problemes.heure}>
          <Input type="time" step={300} value={saisie.heure} onChange={(_, { value }) => changer({ heure: value })} />
        </Field>
        <Field label={CREATION.duree}>
          <Select
            value={String(saisie.dureeMinutes)}
            onChange={(_, { value }) => changer({ dureeMinutes: Number(value) })}
          >
            {DUREES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {TEXTES.duree(minutes)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={cadre.champs}>
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
        {saisie.modalite === 'À distance' ? null : (
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
      <Field label={CREATION.objectif}>
        <Textarea
          value={saisie.objectif}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => changer({ objectif: value })}
        />
      </Field>
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
      <div className={cadre.outils}>
        <Button type="submit" appearance="primary">
          {CREATION.suivant}
        </Button>
      </div>
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
      formats: reunir(
        rencontres.columns.format.choices ?? [],
        passees.map(({ format }) => format),
      ),
    };
  }, [lues, structures, choix]);
}
