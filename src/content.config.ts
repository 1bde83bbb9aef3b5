import { defineCollection } from 'astro:content';
import { records } from './data/astro-loader.ts';

export const collections = {
  services: defineCollection({ loader: records('services') }),
  hubs: defineCollection({ loader: records('hubs') }),
  organisations: defineCollection({ loader: records('organisations') }),
  needs: defineCollection({ loader: records('needs') }),
  localities: defineCollection({ loader: records('localities') }),
  guides: defineCollection({ loader: records('guides') }),
};
