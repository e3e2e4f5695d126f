import { ShopCore } from "../core.js";
import { members } from "../funcs/members.js";
import { report } from "../funcs/report.js";
import { told } from "../funcs/told.js";
import { usual } from "../funcs/usual.js";
import type * as models from "../models/index.js";
import type { RequestOptions } from "../runtime/call.js";
import type { EventStream } from "../runtime/events.js";
import { type CallPromise, unwrap } from "../runtime/result.js";

/** Client for Shop. */
export class Shop extends ShopCore {
  /** GET /told */
  told(
    request: models.ToldRequest & { stream: false },
    options?: RequestOptions,
  ): CallPromise<models.ToldResponseBody>;
  told(
    request: models.ToldRequest & { stream: true },
    options?: RequestOptions,
  ): CallPromise<EventStream<models.Told200ResponseBodyData>>;
  told(
    request: models.ToldRequest,
    options?: RequestOptions,
  ): CallPromise<models.ToldResponseBody | EventStream<models.Told200ResponseBodyData>>;
  told(
    request: models.ToldRequest,
    options?: RequestOptions,
  ): CallPromise<models.ToldResponseBody | EventStream<models.Told200ResponseBodyData>> {
    return unwrap(told(this, request, options));
  }

  /**
   * POST /usual
   *
   * @deprecated
   */
  usual(
    request: models.UsualRequestBody & { stream: false },
    options?: RequestOptions,
  ): CallPromise<models.UsualResponseBody | undefined>;
  usual(
    request?: models.UsualRequestBody & { stream?: true | null | undefined } | undefined,
    options?: RequestOptions,
  ): CallPromise<EventStream<models.Usual200ResponseBodyData> | undefined>;
  usual(
    request?: models.UsualRequestBody | undefined,
    options?: RequestOptions,
  ): CallPromise<models.UsualResponseBody | EventStream<models.Usual200ResponseBodyData> | undefined>;
  usual(
    request?: models.UsualRequestBody | undefined,
    options?: RequestOptions,
  ): CallPromise<models.UsualResponseBody | EventStream<models.Usual200ResponseBodyData> | undefined> {
    return unwrap(usual(this, request, options));
  }

  /** POST /members */
  members(
    request: models.MembersRequest & { body: models.Whole },
    options?: RequestOptions,
  ): CallPromise<models.MembersResponseBody>;
  members(
    request: models.MembersRequest & { body: models.Streamed },
    options?: RequestOptions,
  ): CallPromise<EventStream<models.Members200ResponseBodyData>>;
  members(
    request: models.MembersRequest,
    options?: RequestOptions,
  ): CallPromise<models.MembersResponseBody | EventStream<models.Members200ResponseBodyData>>;
  members(
    request: models.MembersRequest,
    options?: RequestOptions,
  ): CallPromise<models.MembersResponseBody | EventStream<models.Members200ResponseBodyData>> {
    return unwrap(members(this, request, options));
  }

  /** GET /report */
  report(
    request?: models.ReportRequest & { format?: "json" | undefined } | undefined,
    options?: RequestOptions,
  ): CallPromise<models.ReportResponseBody>;
  report(
    request: models.ReportRequest & { format: "csv" },
    options?: RequestOptions,
  ): CallPromise<string>;
  report(
    request?: models.ReportRequest | undefined,
    options?: RequestOptions,
  ): CallPromise<models.ReportResponseBody | string>;
  report(
    request?: models.ReportRequest | undefined,
    options?: RequestOptions,
  ): CallPromise<models.ReportResponseBody | string> {
    return unwrap(report(this, request, options));
  }
}
