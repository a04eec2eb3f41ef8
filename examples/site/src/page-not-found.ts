/** Thrown where there is nothing to show; becomes the 404 page. */
export class PageNotFound extends Error {}
