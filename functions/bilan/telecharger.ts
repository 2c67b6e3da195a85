import { classeurDuBilan } from '../../core/bilan/classeur.ts';
import {
  telechargerBilanDocx as contratDocx,
  telechargerBilanPptx as contratPptx,
  telechargerBilanXlsx as contratXlsx,
} from '../../core/contrats/bilans.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ecrireXlsx } from '../../core/exports/xlsx.ts';
import { commande } from '../hote/commande.ts';
import { lireLeBilan } from './lire-le-bilan.ts';

export const telechargerBilanDocx = commande(contratDocx, async ({ chemin, requete, maintenant }, contexte) => {
  const lu = await lireLeBilan(contexte, { ...chemin, ...requete, maintenant });
  if (!lu.ok) return lu;
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentDuBilan } = await import('./document.ts');
  return reussite({ octets: await documentDuBilan(lu.valeur.bilan), nom: `bilan-${chemin.annee}.docx` });
});

export const telechargerBilanPptx = commande(contratPptx, async ({ chemin, requete, maintenant }, contexte) => {
  const lu = await lireLeBilan(contexte, { ...chemin, ...requete, maintenant });
  if (!lu.ok) return lu;
  const { presentationDuBilan } = await import('./presentation.ts');
  return reussite({
    octets: await presentationDuBilan(lu.valeur.bilan, contexte.lienDesIndicateurs),
    nom: `bilan-${chemin.annee}.pptx`,
  });
});

export const telechargerBilanXlsx = commande(contratXlsx, async ({ chemin, requete, maintenant }, contexte) => {
  const lu = await lireLeBilan(contexte, { ...chemin, ...requete, maintenant });
  if (!lu.ok) return lu;
  const { bilan, ...lignes } = lu.valeur;
  return reussite({ octets: ecrireXlsx(classeurDuBilan(bilan, lignes)), nom: `bilan-${chemin.annee}.xlsx` });
});
