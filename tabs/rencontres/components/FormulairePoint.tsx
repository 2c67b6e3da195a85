import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { PointPropose } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { TYPES_DE_POINT, type TypeDePoint } from '../../../core/vocabulaires/rencontres.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useCorrigerPoint, useProposerPoint } from '../mutations.ts';
import { POINTS, TEXTES } from '../textes.ts';
import { POINT_A_CHANGER } from './textes-des-points.ts';

interface SaisieDePoint {
  readonly titre: string;
  readonly type: TypeDePoint;
  readonly duree: string;
  readonly precisions: string;
  readonly structure: string;
}

const POINT_VIDE: SaisieDePoint = { titre: '', type: 'Échange', duree: '', precisions: '', structure: '' };

/** By rencontre, or by point. */
export const BROUILLONS: Brouillons<SaisieDePoint> = new Map();

interface FormulaireProps {
  readonly rencontre: string;
  /** Those that the person represents; empty for the coordination. */
  readonly structures: readonly { readonly id: string; readonly nom: string }[];
  /** The one to correct; a new one without it. */
  readonly point?: PointPropose;
  readonly fermer: () => void;
}

/** A point to propose, or one to correct. */
export function FormulairePoint({ rencontre, structures, point, fermer }: FormulaireProps) {
  const cle = useCle();
  const depart = point === undefined ? { ...POINT_VIDE, structure: structures[0]?.id ?? '' } : duPoint(point);
  const brouillon = useBrouillon(BROUILLONS, point === undefined ? rencontre : `point ${point.id}`, depart);
  const { titre, type, duree, precisions, structure } = brouillon.valeur;
  const changer = (valeurs: Partial<SaisieDePoint>) => brouillon.ecrire({ ...brouillon.valeur, ...valeurs });
  const essai = useEssai(titre.trim().length < 3 ? { titre: POINTS.court } : {});
  const renoncer = () => {
    brouillon.jeter();
    fermer();
  };
  const proposer = useProposerPoint();
  const corriger = useCorrigerPoint();
  const commande = point === undefined ? proposer : corriger;
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (!essai.essayer()) return;
    const saisi = {
      titre: titre.trim(),
      type,
      ...(duree === '' ? {} : { dureeMinutes: Number(duree) }),
      ...(precisions.trim() === '' ? {} : { precisions: precisions.trim() }),
    };
    const fini = (dit: string) => ({
      onSuccess: () => {
        annoncer(dit);
        renoncer();
      },
    });
    if (point === undefined)
      proposer.mutate(
        { chemin: { id: rencontre }, corps: { ...saisi, cle, ...(structure === '' ? {} : { structure }) } },
        fini(POINTS.propose),
      );
    else
      corriger.mutate(
        { chemin: { id: rencontre, point: point.id }, corps: { ...saisi, eTag: point.eTag } },
        fini(POINT_A_CHANGER.corrige),
      );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <Field label={POINTS.intitule} required validationMessage={essai.fautes.titre}>
        <Input value={titre} onChange={(_, { value }) => changer({ titre: value })} maxLength={200} />
      </Field>
      <div className={cadre.champs}>
        <Field label={POINTS.type}>
          <Select
            value={type}
            onChange={(_, { value }) => changer({ type: TYPES_DE_POINT.find((nom) => nom === value) ?? 'Échange' })}
          >
            {TYPES_DE_POINT.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        <Field label={POINTS.duree}>
          <Select value={duree} onChange={(_, { value }) => changer({ duree: value })}>
            <option value="">{POINTS.sansDuree}</option>
            {[5, 10, 15, 20, 30, 45, 60].map((minutes) => (
              <option key={minutes} value={minutes}>
                {TEXTES.duree(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        {structures.length < 2 || point !== undefined ? null : (
          <Field label={POINTS.structure}>
            <Select value={structure} onChange={(_, { value }) => changer({ structure: value })}>
              {structures.map(({ id, nom }) => (
                <option key={id} value={id}>
                  {nom}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Field label={POINTS.precisions}>
        <Textarea value={precisions} onChange={(_, { value }) => changer({ precisions: value })} maxLength={2000} />
      </Field>
      {commande.error == null ? null : (
        <Probleme erreur={commande.error} reessayer={envoyer} recharger={commande.reset} />
      )}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending}>
          {point === undefined ? POINTS.envoyer : POINT_A_CHANGER.enregistrer}
        </BoutonCommande>
        <Button onClick={renoncer}>{COMMUN.annuler}</Button>
      </div>
    </Formulaire>
  );
}

const duPoint = ({ titre, type, dureeMinutes, precisions, structure }: PointPropose): SaisieDePoint => ({
  titre,
  type,
  duree: dureeMinutes === undefined ? '' : String(dureeMinutes),
  precisions: precisions ?? '',
  structure: structure ?? '',
});
