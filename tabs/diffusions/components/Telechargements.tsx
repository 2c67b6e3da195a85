import { Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fichier } from '../../../core/contrats/diffusions.ts';
import { codeAIntegrer } from '../../../core/exports/extrait-html.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { useCopier } from '../../commun/copier.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { enregistrerFichier } from '../../commun/enregistrer-fichier.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import type { Choix } from '../form.ts';
import { useFichier } from '../mutations.ts';
import { FICHIER, TEXTES } from '../textes.ts';
import { ApercuAImprimer } from './ApercuAImprimer.tsx';

const NOMS = {
  docx: 'annuaire.docx',
  impression: 'annuaire-a-imprimer.html',
  xlsx: 'annuaire.xlsx',
  csv: 'annuaire.csv',
  'data-inclusion': 'annuaire-data-inclusion.json',
  hsds: 'annuaire-hsds.json',
  vcard: 'contacts.vcf',
  'vcard-3': 'contacts-outlook.vcf',
  extrait: 'annuaire-extrait.html',
} as const satisfies Record<Fichier, string>;

const DONNEES = ['xlsx', 'csv', 'data-inclusion', 'hsds', 'vcard', 'vcard-3'] as const satisfies readonly Fichier[];

/** The files, by what one does with them. */
export function Telechargements({ choix, vide }: { readonly choix: Choix; readonly vide: boolean }) {
  const fichier = useFichier();
  const annoncer = useAnnonce();
  const copier = useCopier();
  const [page, setPage] = useState<string>();
  const [demande, setDemande] = useState(false);
  const demander = (format: Fichier, recevoir: (lu: Blob) => unknown) => {
    setDemande(true);
    if (!vide) fichier.mutate({ ...choix, format }, { onSuccess: recevoir });
  };
  const bouton = (format: Fichier) => (
    <BoutonCommande
      key={format}
      enCours={fichier.isPending && fichier.variables.format === format}
      disabled={fichier.isPending && fichier.variables.format !== format}
      onClick={() =>
        demander(format, (lu) => {
          enregistrerFichier(lu, NOMS[format]);
          annoncer(TEXTES.fait(NOMS[format]));
        })
      }
      aria-label={TEXTES.telecharger(FICHIER[format])}
    >
      {FICHIER[format]}
    </BoutonCommande>
  );
  return (
    <>
      {demande && vide ? <Text role="alert">{TEXTES.rienARemettre}</Text> : null}
      {fichier.error === null ? null : <Probleme erreur={fichier.error} reessayer={() => fichier.reset()} />}
      <section className={cadre.partie} aria-label={TEXTES.documents}>
        <Subtitle2 as="h2">{TEXTES.documents}</Subtitle2>
        <div className={cadre.outils}>
          {bouton('docx')}
          <BoutonCommande
            enCours={false}
            disabled={fichier.isPending}
            onClick={() => demander('impression', async (lu) => setPage(await lu.text()))}
          >
            {TEXTES.apercu}
          </BoutonCommande>
          {bouton('impression')}
        </div>
      </section>
      <section className={cadre.partie} aria-label={TEXTES.donnees}>
        <Subtitle2 as="h2">{TEXTES.donnees}</Subtitle2>
        <div className={cadre.outils}>{DONNEES.map(bouton)}</div>
      </section>
      <section className={cadre.partie} aria-label={TEXTES.site}>
        <Subtitle2 as="h2">{TEXTES.site}</Subtitle2>
        <Text>{TEXTES.siteAide}</Text>
        <div className={cadre.outils}>
          {bouton('extrait')}
          <BoutonCommande
            enCours={false}
            onClick={() => copier(codeAIntegrer(NOMS.extrait, 'Annuaire des partenaires'), TEXTES.codeCopie)}
          >
            {TEXTES.copierCode}
          </BoutonCommande>
        </div>
      </section>
      {page === undefined ? null : <ApercuAImprimer page={page} fermer={() => setPage(undefined)} />}
    </>
  );
}
