import { Caption1, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { titrePropose } from '../../../core/besoins/porter.ts';
import { refusDePersonne } from '../../../core/besoins/refus-de-personne.ts';
import { porterEnProjet } from '../../../core/contrats/besoins.ts';
import { fautesDuCorps, parChamp } from '../../../core/contrats/fautes.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { type MiseEnLien, misesEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { suggererPour } from '../../../core/mises-en-lien/suggerer.ts';
import { plansDe } from '../../../core/plan/composer-plan.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle, useMaintenant } from '../../commun/horloge.ts';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { usePorterEnProjet } from '../mutations.ts';
import { PORTER } from '../textes.ts';
import css from './besoins.module.css';

interface ProjetProps {
  readonly besoins: readonly Besoin[];
  readonly fermer: () => void;
  readonly fait: () => void;
}

const AUCUNE: readonly MiseEnLien[] = [];
const AUCUN = [] as const;
const CHAMPS = ['titre', 'plan', 'structures', 'groupe'] as const;

/** A draft of fiche action, of one need or of several, with the structures able to answer and their group. */
export function FaireUnProjet({ besoins, fermer, fait }: ProjetProps) {
  const cle = useCle();
  const maintenant = useMaintenant();
  const annoncer = useAnnonce();
  const porter = usePorterEnProjet();
  const { items, parId } = useStructures();
  const index = useIndexDesStructures(items);
  const faites = useListe(misesEnLien).data?.items ?? AUCUNE;
  const plans = plansDe(useListe(fichesAction).data?.items ?? AUCUN);
  const proposees = useMemo(
    () => suggererPour(index, besoins, { misesEnLien: faites, maintenant }),
    [index, besoins, faites, maintenant],
  );
  const [saisie, setSaisie] = useState(() => ({
    titre: titrePropose(besoins),
    plan: undefined as string | undefined,
    structures: [] as readonly string[],
    avecGroupe: true,
    groupe: undefined as string | undefined,
  }));
  const changer = (partie: Partial<typeof saisie>) => setSaisie((avant) => ({ ...avant, ...partie }));
  const basculer = (id: string) =>
    changer({
      structures: saisie.structures.includes(id)
        ? saisie.structures.filter((autre) => autre !== id)
        : [...saisie.structures, id],
    });
  const { titre, structures } = saisie;
  const plan = saisie.plan ?? plans[0] ?? '';
  const groupe = saisie.groupe ?? titre.slice(0, 120);
  const avecGroupe = saisie.avecGroupe && structures.length > 0;
  const corps = {
    cle,
    besoins: besoins.map(({ id }) => id),
    titre,
    plan,
    structures: [...structures],
    ...(avecGroupe ? { groupe } : {}),
  };
  const jour = aujourdhui(maintenant);
  const nomme = (texte: string) => {
    const refus = refusDePersonne(texte, jour);
    return refus === undefined || refus.ok ? undefined : refus.refus.message;
  };
  const { fautes, essayer } = useEssai({
    ...parChamp(CHAMPS, fautesDuCorps(porterEnProjet, corps)),
    ...(nomme(titre) === undefined ? {} : { titre: nomme(titre) }),
    ...(!avecGroupe || nomme(groupe) === undefined ? {} : { groupe: nomme(groupe) }),
  });
  const envoyer = () => {
    if (!essayer()) return;
    porter.mutate(
      { corps },
      {
        onSuccess: () => {
          annoncer(PORTER.cree);
          fait();
        },
      },
    );
  };
  const ajoutees = structures.filter((id) => !proposees.some(({ structure }) => structure.id === id));
  return (
    <DialogueDeFormulaire
      titre={PORTER.titreDuProjet}
      libelle={PORTER.creer}
      commande={porter}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{PORTER.aideDuProjet}</Text>
      <Field label={PORTER.titre} required validationMessage={fautes.titre ?? fauteDe(porter.error, 'titre')}>
        <Input value={titre} maxLength={255} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      <Field label={PORTER.plan} required validationMessage={fautes.plan}>
        <Input value={plan} maxLength={120} onChange={(_, { value }) => changer({ plan: value })} />
      </Field>
      <fieldset className={`${css.question} ${css.reunir}`}>
        <legend className={css.legende}>{PORTER.structures}</legend>
        {proposees.map(({ structure, raisons }) => (
          <Checkbox
            key={structure.id}
            checked={structures.includes(structure.id)}
            onChange={() => basculer(structure.id)}
            label={
              <>
                <Text block>{structure.nom}</Text>
                <Caption1 className={cadre.discret}>{raisons.join(' · ')}</Caption1>
              </>
            }
          />
        ))}
        {ajoutees.map((id) => (
          <Checkbox key={id} checked onChange={() => basculer(id)} label={parId.get(id)?.nom ?? id} />
        ))}
        <ChoixStructure
          index={index}
          label={PORTER.ajouter}
          placeholder={PORTER.ajouter}
          choisir={(s) => {
            if (s !== undefined && !structures.includes(s.id)) basculer(s.id);
          }}
        />
      </fieldset>
      <Field validationMessage={fautes.structures} hint={structures.length === 0 ? PORTER.groupeVide : undefined}>
        <Checkbox
          label={PORTER.groupe}
          checked={saisie.avecGroupe}
          onChange={(_, { checked }) => changer({ avecGroupe: checked === true })}
        />
      </Field>
      {avecGroupe ? (
        <Field label={PORTER.nomDuGroupe} required validationMessage={fautes.groupe ?? fauteDe(porter.error, 'groupe')}>
          <Input value={groupe} maxLength={120} onChange={(_, { value }) => changer({ groupe: value })} />
        </Field>
      ) : null}
    </DialogueDeFormulaire>
  );
}
