import { Field, Select, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { RECHERCHE_VIDE, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { TEXTE_MAX } from '../../../core/contrats/mises-en-lien.ts';
import { type Acteur, DROITS } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { besoinDeRecherche } from '../../../core/mises-en-lien/besoin-de-recherche.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useChoix } from '../../commun/vocabulaire.ts';
import { besoinDe, choixPossibles, corpsDe, problemesDe, SAISIE_VIDE, type Saisie } from '../form.ts';
import { useMettreEnLien } from '../mutations.ts';
import { useAnnuaireCherchable } from '../queries.ts';
import { COURRIELS, DIALOGUE } from '../textes.ts';
import { BudgetDuDestinataire, PlaceDuDestinataire } from './BudgetDuDestinataire.tsx';
import { ChoixDestinataire } from './ChoixDestinataire.tsx';

interface DialogueProps {
  readonly acteur: Acteur;
  /** The structure turned to, when the dialog is opened from its fiche. */
  readonly vers?: Structure;
  /** The search that found it: the need is not asked twice. */
  readonly recherche?: Recherche;
  /** The need noted on the territory that it answers, and who noted it. */
  readonly besoin?: { readonly id: string; readonly structure?: string | undefined };
  readonly fermer: () => void;
}

/** Who asks, for what need, towards whom: never about whom. */
export function DialogueMiseEnLien({ acteur, vers, recherche = RECHERCHE_VIDE, besoin: note, fermer }: DialogueProps) {
  const cle = useCle();
  const { index, parId } = useAnnuaireCherchable();
  const pourTous = DROITS['mettre-en-lien'][acteur.profil] === 'tout';
  const siennes = acteur.structures.filter((id) => id !== vers?.id);
  const territoire = useTerritoire();
  const [saisie, setSaisie] = useState<Saisie>(() => {
    const dit = besoinDeRecherche(recherche, index.lexique, vers?.thematiques);
    return {
      ...SAISIE_VIDE,
      demandeur: pourTous
        ? (note?.structure ?? '')
        : (siennes.find((id) => id === note?.structure) ?? siennes[0] ?? ''),
      besoin: note?.id ?? '',
      destinataire: vers?.id ?? '',
      thematique: dit.thematique ?? '',
      public: dit.public ?? '',
      communeInsee: territoire.communes.some((c) => c.insee === dit.communeInsee) ? (dit.communeInsee ?? '') : '',
    };
  });
  const changer = (partie: Partial<Saisie>) => setSaisie((avant) => ({ ...avant, ...partie }));
  const possibles = choixPossibles(vers, useChoix());
  const mettre = useMettreEnLien();
  const annoncer = useAnnonce();
  const nom = (id: string) => parId.get(id)?.nom ?? '';
  const besoin = besoinDe(saisie);

  const { fautes, essayer } = useEssai(problemesDe(saisie));
  const envoyer = () => {
    if (!essayer()) return;
    mettre.mutate(
      { corps: corpsDe(saisie, cle) },
      {
        onSuccess: ({ dejaFait, courriels }) => {
          const soucis = (['destinataire', 'demandeur'] as const).flatMap(
            (cote) => COURRIELS[courriels[cote]]?.(nom(saisie[cote])) ?? [],
          );
          annoncer(
            soucis.length > 0
              ? soucis.join(' ')
              : dejaFait
                ? DIALOGUE.dejaEnvoye
                : courriels.destinataire === 'attend'
                  ? DIALOGUE.attendra(nom(saisie.destinataire))
                  : DIALOGUE.envoye(nom(saisie.destinataire), nom(saisie.demandeur)),
          );
          fermer();
        },
      },
    );
  };

  return (
    <DialogueDeFormulaire
      titre={vers === undefined ? DIALOGUE.titre : DIALOGUE.vers(vers.nom)}
      libelle={DIALOGUE.envoyer}
      commande={mettre}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{DIALOGUE.aide}</Text>
      <Field label={DIALOGUE.demandeur} required validationMessage={fautes.demandeur}>
        {pourTous ? (
          <ChoixStructure
            index={index}
            label={DIALOGUE.demandeur}
            placeholder={DIALOGUE.choisirDemandeur}
            choisie={parId.get(saisie.demandeur)}
            choisir={(s) => changer({ demandeur: s?.id ?? '' })}
          />
        ) : (
          <Choix
            valeur={saisie.demandeur}
            choisir={(demandeur) => changer({ demandeur })}
            valeurs={siennes.map((id) => [id, nom(id)])}
          />
        )}
      </Field>
      <Field label={DIALOGUE.thematique} required validationMessage={fautes.thematique}>
        <Choix
          vide={DIALOGUE.choisir}
          valeur={saisie.thematique}
          choisir={(thematique) => changer({ thematique })}
          valeurs={possibles.thematiques.map((t) => [t, t])}
        />
      </Field>
      <Field label={DIALOGUE.public}>
        <Choix
          vide={DIALOGUE.indifferent}
          valeur={saisie.public}
          choisir={(valeur) => changer({ public: valeur })}
          valeurs={possibles.publics.map((p) => [p, p])}
        />
      </Field>
      <Field label={DIALOGUE.commune}>
        <Choix
          vide={DIALOGUE.indifferent}
          valeur={saisie.communeInsee}
          choisir={(communeInsee) => changer({ communeInsee })}
          valeurs={territoire.communes.map((c) => [c.insee, c.nom])}
        />
      </Field>
      {vers === undefined && besoin !== undefined ? (
        <ChoixDestinataire
          index={index}
          besoin={besoin}
          demandeur={saisie.demandeur}
          acteur={acteur}
          choisie={parId.get(saisie.destinataire)}
          faute={fautes.destinataire}
          choisir={(destinataire) => changer({ destinataire, contact: '', attendre: '' })}
        />
      ) : null}
      <Field label={DIALOGUE.message} hint={DIALOGUE.messageAide}>
        <Textarea
          value={saisie.message}
          maxLength={TEXTE_MAX}
          onChange={(_, { value }) => changer({ message: value })}
        />
      </Field>
      {saisie.demandeur === '' || saisie.destinataire === '' ? null : pourTous ? (
        <BudgetDuDestinataire saisie={saisie} changer={changer} />
      ) : (
        <PlaceDuDestinataire saisie={saisie} nom={nom(saisie.destinataire)} changer={changer} />
      )}
    </DialogueDeFormulaire>
  );
}

interface ChoixProps {
  readonly valeur: string;
  readonly valeurs: readonly (readonly [string, string])[];
  /** What stands for nothing, when nothing may be said. */
  readonly vide?: string;
  readonly choisir: (valeur: string) => void;
}

/** A native choice: short, and at home on a phone. Labelled by the Field around it. */
const Choix = ({ valeur, valeurs, vide, choisir, ...champ }: ChoixProps) => (
  <Select {...champ} value={valeur} onChange={(_, { value }) => choisir(value)}>
    {vide === undefined ? null : <option value="">{vide}</option>}
    {valeurs.map(([cle, libelle]) => (
      <option key={cle} value={cle}>
        {libelle}
      </option>
    ))}
  </Select>
);
